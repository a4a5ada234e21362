mailroom_layer(log SOURCES
    clienttag.cpp clienttag.h concealedsecrets.cpp concealedsecrets.h log.cpp log.h
    logcategories.cpp logcategories.h logfile.cpp logfile.h loglevel.h loglines.cpp loglines.h
    LINK mailroom_diagnosis)
