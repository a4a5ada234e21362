mailroom_layer(smtp SOURCES
    LINK Qt6::Network mailroom_diagnosis mailroom_mail)
