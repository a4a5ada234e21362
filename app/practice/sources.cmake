mailroom_layer(practice SOURCES
    LINK Qt6::Network mailroom_diagnosis mailroom_mail)
