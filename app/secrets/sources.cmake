mailroom_layer(secrets SOURCES
    keychainsecretstore.cpp keychainsecretstore.h secret.cpp secret.h secretstore.h
    sessionsecretstore.cpp sessionsecretstore.h
    LINK Qt6Keychain::Qt6Keychain mailroom_diagnosis)
