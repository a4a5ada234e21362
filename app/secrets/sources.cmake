# Whether a Secret Service holds an entry that is locked is asked over D-Bus, which QtKeychain needs
# anyway where there is such a service.
set(lockedentry lockedentry_none.cpp)
set(lockedentry_link)
if(TARGET Qt6::DBus)
    set(lockedentry lockedentry_dbus.cpp)
    set(lockedentry_link Qt6::DBus)
endif()

mailroom_layer(secrets SOURCES
    coredumps.cpp coredumps.h keychainlimits.h keychainoutcome.cpp keychainoutcome.h
    keychainread.cpp keychainread.h keychainremoval.cpp keychainremoval.h keychainrequest.cpp
    keychainrequest.h keychainsecretstore.cpp keychainsecretstore.h keychainwrite.cpp
    keychainwrite.h ${lockedentry} lockedentry.h secret.cpp secret.h secretslog.cpp secretslog.h
    secretstore.h sessionsecretstore.cpp sessionsecretstore.h
    LINK Qt6Keychain::Qt6Keychain ${lockedentry_link} mailroom_diagnosis mailroom_log)
