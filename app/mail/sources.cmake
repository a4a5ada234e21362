mailroom_layer(mail SOURCES
    addresslist.cpp addresslist.h addresstokens.cpp addresstokens.h attachment.h
    attachmentpart.cpp attachmentpart.h base64lines.cpp base64lines.h bodyencoding.cpp bodyencoding.h
    encodedword.cpp encodedword.h encryption.h envelope.h filename.cpp filename.h headerencoding.cpp headerencoding.h
    mailbox.cpp mailbox.h maildomain.cpp maildomain.h message.cpp message.h
    suppliedlines.cpp suppliedlines.h suppliedmessage.cpp suppliedmessage.h)
