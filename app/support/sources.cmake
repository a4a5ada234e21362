mailroom_layer(support SOURCES
    attachedfiles.cpp attachedfiles.h requesttext.cpp requesttext.h
    droppedin.cpp droppedin.h functionsection.h hardware.cpp hardware.h
    informationsection.cpp informationsection.h installation.cpp installation.h
    sectionbounds.cpp sectionbounds.h sectiontext.cpp sectiontext.h keptofclients.cpp keptofclients.h keptreport.cpp keptreport.h knownsecrets.cpp knownsecrets.h lasttest.cpp
    lasttest.h license.cpp license.h logsection.cpp logsection.h programsections.cpp programsections.h requestdraft.cpp requestdraft.h sectionprovider.h sections.cpp
    sections.h settingssections.cpp settingssections.h smallfile.cpp smallfile.h supportmail.cpp supportmail.h supportrequest.h systeminformation.cpp
    systeminformation.h testsections.cpp testsections.h
    LINK mailroom_saving mailroom_submission mailroom_log)
