# mailroomctl: the program for the command line.
set(ctl_system unix)
if(WIN32)
    set(ctl_system windows)
endif()
set(ctl_sources
    checkcommand.cpp checkcommand.h clientcommand.cpp clientcommand.h clientscommand.cpp
    clientscommand.h command.cpp command.h commandcontext.h commandfailure.cpp
    commandfailure.h commandline.cpp commandline.h commandlist.cpp commandlist.h console.cpp
    console.h consolereport.cpp consolereport.h conversationcommand.cpp conversationcommand.h
    democommand.cpp democommand.h effectivestate.cpp effectivestate.h exitcode.h getcommand.cpp getcommand.h globaloptions.cpp
    globaloptions.h helptext.cpp helptext.h interruption.h interruption_${ctl_system}.cpp jsonreport.cpp
    jsonreport.h listcommand.cpp listcommand.h main.cpp programname.cpp programname.h roundanswer.cpp roundanswer.h roundrun.cpp roundrun.h saverun.cpp saverun.h secretinput.cpp secretinput.h
    sendcommand.cpp sendcommand.h sendrequest.cpp sendrequest.h setcommand.cpp setcommand.h
    secretsrun.cpp secretsrun.h setsecretcommand.cpp setsecretcommand.h settingentry.cpp settingentry.h statuscommand.cpp
    statuscommand.h submissionrun.cpp submissionrun.h supportrequestcommand.cpp
    supportrequestcommand.h terminal.h terminal_${ctl_system}.cpp
    testcommand.cpp testcommand.h translations.cpp translations.h typedsecret.cpp
    typedsecret.h)
list(TRANSFORM ctl_sources PREPEND ctl/)
qt_add_executable(mailroomctl ${ctl_sources})
target_include_directories(mailroomctl PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(mailroomctl PRIVATE mailroom_flags mailroom_core)
