mailroom_layer(diagnosis SOURCES
    certificatesummary.h connectionproblems.cpp entraproblems.cpp graphproblems.cpp
    localproblems.cpp problem.cpp problem.h problemtable.h readabletext.cpp readabletext.h
    redaction.cpp redaction.h replydiagnosis.cpp replydiagnosis.h replyproblems.cpp report.h
    reportrecorder.cpp reportrecorder.h secretforms.cpp secretforms.h step.cpp step.h transcript.cpp
    transcript.h)
