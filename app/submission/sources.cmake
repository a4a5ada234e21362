mailroom_layer(submission SOURCES
    createsubmission.cpp createsubmission.h graphsubmission.cpp graphsubmission.h serverround.cpp
    serverround.h smtpsubmission.cpp smtpsubmission.h submission.h testmail.cpp testmail.h
    LINK mailroom_saving mailroom_smtp mailroom_graph)
