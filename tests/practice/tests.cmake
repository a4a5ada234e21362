# SPDX-License-Identifier: Apache-2.0
mailroom_test(practice/incomingmessage mailroom_practice)
mailroom_test(practice/linereader mailroom_practice)
mailroom_test(practice/loginattempt mailroom_practice)
mailroom_test(practice/pathargument mailroom_practice)
mailroom_test(practice/practiceserver mailroom_practice)
mailroom_test(practice/practiceserverandothers mailroom_practice)
