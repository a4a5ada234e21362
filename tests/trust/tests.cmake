# SPDX-License-Identifier: Apache-2.0
mailroom_test(trust/certificatenames mailroom_trust mailroom_testsupport)
mailroom_test(trust/certificatefacts mailroom_trust mailroom_testsupport)
