mailroom_layer(submission SOURCES
    createsubmission.cpp createsubmission.h graphsubmission.cpp graphsubmission.h
    loggedsubmission.cpp loggedsubmission.h serverround.cpp serverround.h smtpsubmission.cpp
    smtpsubmission.h submission.h testmail.cpp testmail.h
    LINK mailroom_log mailroom_saving mailroom_smtp mailroom_graph)
