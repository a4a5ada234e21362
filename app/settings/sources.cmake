mailroom_layer(settings SOURCES
    certificatedates.cpp certificatedates.h client.cpp client.h datewords.cpp datewords.h
    effectivemailserver.cpp effectivemailserver.h effectivesupportaddress.cpp
    effectivesupportaddress.h expiry.cpp expiry.h faulttext.h filecheck.cpp filecheck.h
    fileowner.cpp fileowner.h graphchecks.cpp graphchecks.h iniinspection.cpp iniinspection.h
    mailserversettings.cpp mailserversettings.h microsoftsmtp.cpp microsoftsmtp.h nativesettings.cpp
    nativesettings.h normalisedsettings.cpp scope.cpp scope.h scratchini.cpp scratchini.h
    serveraddress.cpp serveraddress.h settings.cpp settings.h settingschecks.cpp settingschecks.h
    settingsdraft.cpp settingsdraft.h settingsfile.cpp settingsfile.h settingskeys.cpp
    settingskeys.h settingslog.cpp settingslog.h settingsmerge.cpp settingsmerge.h settingsplace.h settingsstore.cpp
    settingsstore.h settingtext.cpp settingtext.h
    storedclients.cpp storedclients.h storedreader.cpp storedreader.h storedsettings.cpp
    storedsettings.h storedvalues.cpp storedvalues.h supportsettings.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail mailroom_log)
