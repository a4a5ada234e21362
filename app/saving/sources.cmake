mailroom_layer(saving SOURCES
    secretedits.cpp secretedits.h settingssaver.cpp settingssaver.h
    LINK mailroom_settings mailroom_secrets)
