mailroom_layer(diagnosis SOURCES
    problem.cpp problem.h problemtable.cpp problemtable.h replydiagnosis.cpp replydiagnosis.h
    report.h step.cpp step.h transcript.cpp transcript.h)
