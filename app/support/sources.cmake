mailroom_layer(support SOURCES
    attachedfiles.cpp attachedfiles.h requesttext.cpp requesttext.h
    informationsection.cpp informationsection.h sectionbounds.cpp sectionbounds.h sectiontext.cpp sectiontext.h keptreport.cpp keptreport.h knownsecrets.cpp knownsecrets.h lasttest.cpp
    lasttest.h license.cpp license.h requestdraft.cpp requestdraft.h sectionprovider.h sections.cpp
    sections.h smallfile.cpp smallfile.h supportmail.cpp supportmail.h supportrequest.h systeminformation.cpp
    systeminformation.h
    LINK mailroom_saving mailroom_submission mailroom_log)
