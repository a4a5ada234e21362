mailroom_layer(practice SOURCES
    incomingmessage.cpp incomingmessage.h
    linereader.cpp linereader.h
    loginattempt.cpp loginattempt.h
    loopbacklistener.h
    pathargument.cpp pathargument.h
    practicechannel.cpp practicechannel.h
    practiceoptions.h
    practicereply.cpp practicereply.h
    practiceserver.cpp practiceserver.h
    practicesession.cpp practicesession.h
    practicetransaction.cpp
    practiceverbs.cpp
    receivedmail.h
    scramattempt.cpp scramattempt.h
    LINK Qt6::Network mailroom_mail)

# Its certificate and key, under :/practice/. The key is public on purpose, see the README there.
qt_add_resources(mailroom_practice practice PREFIX / BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${PROJECT_SOURCE_DIR}/resources/practice/practice.crt
    ${PROJECT_SOURCE_DIR}/resources/practice/practice.key)
