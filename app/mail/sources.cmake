mailroom_layer(mail SOURCES
    addresslist.cpp addresslist.h encryption.h envelope.h headerencoding.cpp headerencoding.h
    mailbox.cpp mailbox.h message.cpp message.h suppliedmessage.cpp suppliedmessage.h)
