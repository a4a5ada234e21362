set(ctl ${CMAKE_SOURCE_DIR}/app/ctl)
mailroom_test(ctl/sendrequest mailroom_core SOURCES ${ctl}/sendrequest.cpp)
mailroom_test(ctl/jsonreport mailroom_core
    SOURCES ${ctl}/commandfailure.cpp ${ctl}/consolereport.cpp ${ctl}/jsonreport.cpp)
if(UNIX)
    mailroom_test(ctl/console SOURCES ${ctl}/console.cpp ${ctl}/terminal_unix.cpp)
    target_include_directories(tst_console PRIVATE ${CMAKE_SOURCE_DIR}/app)
endif()

# Those that drive the built program.
foreach(test mailroomctl settingscommands)
    mailroom_test(ctl/${test} mailroom_core SOURCES ctl/ctlprogram.cpp ctl/ctlprogram.h)
endforeach()
foreach(test conversationcommands sendcommand)
    mailroom_test(ctl/${test} mailroom_core SOURCES
        ctl/ctlprogram.cpp ctl/ctlprogram.h ctl/practicesetup.cpp ctl/practicesetup.h)
endforeach()
foreach(test mailroomctl settingscommands conversationcommands sendcommand)
    add_dependencies(tst_${test} mailroomctl)
    target_compile_definitions(tst_${test} PRIVATE MAILROOMCTL="$<TARGET_FILE:mailroomctl>")
endforeach()
