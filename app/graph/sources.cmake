mailroom_layer(graph SOURCES
    accesstoken.cpp accesstoken.h graphplan.h
    addressfield.cpp addressfield.h graphmessage.cpp graphmessage.h messagefields.cpp messagefields.h
    contentfield.cpp contentfield.h messageparts.cpp messageparts.h mimetext.cpp mimetext.h
    multipart.cpp multipart.h transferencoding.cpp transferencoding.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail mailroom_trust)
