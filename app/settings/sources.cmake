mailroom_layer(settings SOURCES
    effectivemailserver.cpp effectivemailserver.h mailserversettings.h serveraddress.cpp
    serveraddress.h settings.h settingschecks.cpp settingschecks.h settingsdraft.cpp settingsdraft.h
    settingskeys.cpp settingskeys.h settingsstore.cpp settingsstore.h settingtext.cpp settingtext.h
    supportsettings.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail)
