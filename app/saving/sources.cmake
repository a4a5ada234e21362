mailroom_layer(saving SOURCES
    secretedits.h settingssaver.cpp settingssaver.h
    LINK mailroom_settings mailroom_secrets)
