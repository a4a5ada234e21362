mailroom_layer(diagnosis SOURCES
    connectionproblems.cpp entraproblems.cpp graphproblems.cpp localproblems.cpp problem.cpp problem.h problemtable.h replydiagnosis.cpp
    replydiagnosis.h replyproblems.cpp report.h reportrecorder.cpp reportrecorder.h step.cpp step.h transcript.cpp transcript.h redaction.cpp redaction.h certificatesummary.h)
