mailroom_layer(graph SOURCES
    accesstoken.cpp accesstoken.h graphplan.h
    addressfield.cpp addressfield.h graphmessage.cpp graphmessage.h messagefields.cpp messagefields.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail mailroom_trust)
