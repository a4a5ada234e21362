mailroom_layer(mail SOURCES
    addresslist.cpp addresslist.h addresstokens.cpp addresstokens.h attachment.h bodyencoding.cpp bodyencoding.h
    encodedword.cpp encodedword.h encryption.h envelope.h headerencoding.cpp headerencoding.h
    mailbox.cpp mailbox.h maildomain.cpp maildomain.h message.cpp message.h
    suppliedlines.cpp suppliedlines.h suppliedmessage.cpp suppliedmessage.h)
