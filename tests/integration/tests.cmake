# SPDX-License-Identifier: Apache-2.0
# Against real servers and a real keyring, each test with its own. Debian's python3 is named in full:
# another one in PATH need not see Debian's modules.
# Further arguments are programs to run it with, for example support/with-window.
function(mailroom_integration_test name)
    add_test(NAME integration_${name}
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring ${ARGN} /usr/bin/python3
            ${CMAKE_CURRENT_SOURCE_DIR}/integration/test_${name}.py)
    set_tests_properties(integration_${name} PROPERTIES TIMEOUT 600 LABELS integration ENVIRONMENT
        "MAILROOMCTL=$<TARGET_FILE:mailroomctl>;MAILROOM=$<TARGET_FILE:mailroom>;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;PYTHONDONTWRITEBYTECODE=1")
endfunction()

mailroom_integration_test(postfix)
mailroom_integration_test(clients)
mailroom_integration_test(postfix_clients)
mailroom_integration_test(support_request)
mailroom_integration_test(kill)
mailroom_integration_test(kill_window ${CMAKE_CURRENT_SOURCE_DIR}/support/with-window)

add_test(NAME architecture_includes COMMAND /usr/bin/python3
    ${CMAKE_CURRENT_SOURCE_DIR}/architecture/check_includes.py ${PROJECT_SOURCE_DIR})
add_test(NAME architecture_includes_self COMMAND /usr/bin/python3
    ${CMAKE_CURRENT_SOURCE_DIR}/architecture/test_check_includes.py)
set_tests_properties(architecture_includes_self PROPERTIES ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1")
file(GLOB catalogues CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/translations/*.ts)
add_test(NAME architecture_translations COMMAND /usr/bin/python3
    ${CMAKE_CURRENT_SOURCE_DIR}/architecture/check_translations.py ${catalogues})

# The same tests of the window as under ui/, on a real display with a window manager.
foreach(test settingsdialog testmaildialog saving demonstration)
    add_test(NAME window_${test}
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/with-window $<TARGET_FILE:tst_${test}>)
    get_test_property(tst_${test} ENVIRONMENT environment)
    set_tests_properties(window_${test} PROPERTIES TIMEOUT 120 LABELS integration
        ENVIRONMENT "${environment};LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_SOURCE_DIR}/support/leaks.supp:print_suppressions=0")
endforeach()
