mailroom_layer(trust SOURCES
    certificatefacts.cpp certificatefacts.h certificatenames.cpp certificatenames.h tlspolicy.cpp tlspolicy.h trustedcas.cpp trustedcas.h
    LINK Qt6::Network mailroom_diagnosis)
