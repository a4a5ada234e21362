mailroom_layer(graph SOURCES
    accesstoken.cpp accesstoken.h graphplan.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail mailroom_trust)
