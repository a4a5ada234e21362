# SPDX-License-Identifier: Apache-2.0
mailroom_test(submission/serverround mailroom_submission SOURCES submission/heldsubmission.h)
mailroom_test(submission/loggedsubmission mailroom_submission mailroom_testsupport)
