# SPDX-License-Identifier: Apache-2.0
mailroom_test(diagnosis/problem mailroom_diagnosis)
mailroom_test(diagnosis/replydiagnosis mailroom_diagnosis)
mailroom_test(diagnosis/reportrecorder mailroom_diagnosis)
mailroom_test(diagnosis/transcript mailroom_diagnosis)
mailroom_test(diagnosis/redaction mailroom_diagnosis)
