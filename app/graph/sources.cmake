if(OPENSSL_FOUND)
    set(assertion applicationkey.cpp applicationkey.h clientassertion_openssl.cpp)
    set(openssl OpenSSL::Crypto)
    set_source_files_properties(graph/applicationkey.cpp graph/clientassertion_openssl.cpp
        PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
else()
    set(assertion clientassertion_none.cpp)
    set(openssl)
endif()
mailroom_layer(graph SOURCES
    accesstoken.cpp accesstoken.h clientassertion.h ${assertion}
    entraverdict.cpp entraverdict.h graphcall.cpp graphcall.h graphclient.cpp graphclient.h
    graphexchange.cpp graphexchange.h graphplan.h graphrequest.cpp graphrequest.h
    graphsession.cpp graphsession.h graphverdict.cpp graphverdict.h oncebody.cpp oncebody.h
    tokenrequest.cpp tokenrequest.h
    addressfield.cpp addressfield.h graphmessage.cpp graphmessage.h messagefields.cpp messagefields.h
    contentfield.cpp contentfield.h messageparts.cpp messageparts.h mimetext.cpp mimetext.h
    multipart.cpp multipart.h transferencoding.cpp transferencoding.h
    graphform.cpp graphform.h messagejson.cpp messagejson.h
    uploadsession.cpp uploadsession.h
    LINK Qt6::Network ${openssl} mailroom_diagnosis mailroom_mail mailroom_trust)
