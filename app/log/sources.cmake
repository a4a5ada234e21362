mailroom_layer(log SOURCES
    log.cpp log.h logcategories.cpp logcategories.h logfile.cpp logfile.h loglevel.h
    LINK mailroom_diagnosis)
