# SPDX-License-Identifier: Apache-2.0
mailroom_test(log/log mailroom_log)
mailroom_test(log/logfile mailroom_log)
mailroom_test(log/loglines mailroom_log)
