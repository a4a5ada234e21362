# SPDX-License-Identifier: Apache-2.0
mailroom_test(mail/mailbox mailroom_mail)
mailroom_test(mail/addresslist mailroom_mail)
mailroom_test(mail/headerencoding mailroom_mail SOURCES mail/headerreader.cpp mail/headerreader.h)
mailroom_test(mail/message mailroom_mail)
mailroom_test(mail/messageattachments mailroom_mail)
mailroom_test(mail/suppliedmessage mailroom_mail)
mailroom_test(mail/suppliedmessagefaults mailroom_mail)
