# SPDX-License-Identifier: Apache-2.0
qt_add_library(mailroom_ui_tests STATIC
    ui/exampleclients.h ui/fakesecretstore.h ui/fakesubmission.cpp ui/fakesubmission.h ui/screen.cpp ui/screen.h
    ui/testmailscreen.cpp ui/testmailscreen.h)
target_include_directories(mailroom_ui_tests PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(mailroom_ui_tests PRIVATE mailroom_flags PUBLIC Qt6::Test mailroom_ui)

mailroom_test(ui/basepage mailroom_ui_tests)
mailroom_test(ui/clientpanel mailroom_ui_tests)
mailroom_test(ui/clients mailroom_ui_tests)
mailroom_test(ui/csvtable mailroom_ui)
mailroom_test(ui/demonstration mailroom_ui_tests)
mailroom_test(ui/graphtestmail mailroom_ui_tests mailroom_testsupport)
mailroom_test(ui/overviewdialog mailroom_ui_tests SOURCES submission/heldsubmission.h)
mailroom_test(ui/overviewmodel mailroom_ui)
mailroom_test(ui/roundpanel mailroom_ui_tests SOURCES submission/heldsubmission.h)
mailroom_test(ui/graphsetup mailroom_ui_tests)
mailroom_test(ui/saving mailroom_ui_tests)
mailroom_test(ui/secretfield mailroom_ui)
mailroom_test(ui/securitypage mailroom_ui_tests)
mailroom_test(ui/settingsdialog mailroom_ui_tests)
mailroom_test(ui/supportpage mailroom_ui_tests)
mailroom_test(ui/testmaildialog mailroom_ui_tests)
mailroom_test(ui/testmailresult mailroom_ui_tests)
mailroom_test(ui/testresults mailroom_ui)
mailroom_test(ui/transcriptview mailroom_ui)
mailroom_test(ui/visibletext mailroom_ui)
mailroom_test(ui/words mailroom_ui_tests)

qt_add_executable(mailroom_screenshots ui/screenshots.cpp submission/heldsubmission.h
    ${PROJECT_SOURCE_DIR}/resources/mailroom.qrc)
set_target_properties(mailroom_screenshots PROPERTIES AUTORCC ON)
target_link_libraries(mailroom_screenshots PRIVATE mailroom_flags mailroom_ui_tests)
