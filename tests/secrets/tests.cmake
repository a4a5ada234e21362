# SPDX-License-Identifier: Apache-2.0
mailroom_test(secrets/secret mailroom_secrets)
mailroom_test(secrets/sessionsecretstore mailroom_secrets)
mailroom_test(secrets/settingssaver mailroom_saving)

# The same program in each surroundings that a keychain can be in. It is told which.
qt_add_executable(tst_keychainsecretstore secrets/tst_keychainsecretstore.cpp)
target_link_libraries(tst_keychainsecretstore PRIVATE mailroom_flags Qt6::Test mailroom_secrets)
foreach(surroundings unlocked locked none)
    add_test(NAME tst_keychainsecretstore_${surroundings}
        COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring $<TARGET_FILE:tst_keychainsecretstore>)
    set_tests_properties(tst_keychainsecretstore_${surroundings} PROPERTIES TIMEOUT 120
        LABELS integration ENVIRONMENT "KEYRING=${surroundings};LC_ALL=C.UTF-8")
endforeach()

# What needs D-Bus to be made: a Secret Service that does not answer, played by the test on a bus
# without any other, and the real one with its window.
function(mailroom_dbus_test name wrapper)
    cmake_parse_arguments(arg "" "" "SOURCES;ENVIRONMENT" ${ARGN})
    qt_add_executable(tst_${name} secrets/tst_${name}.cpp ${arg_SOURCES})
    target_include_directories(tst_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(tst_${name} PRIVATE mailroom_flags Qt6::Test Qt6::DBus mailroom_secrets)
    add_test(NAME tst_${name} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring
        ${wrapper} $<TARGET_FILE:tst_${name}>)
    set_tests_properties(tst_${name} PROPERTIES TIMEOUT 120 LABELS integration
        ENVIRONMENT "LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()

if(TARGET Qt6::DBus)
    mailroom_dbus_test(keychaindeadlines "" ENVIRONMENT KEYRING=none
        SOURCES secrets/fakesecretservice.cpp secrets/fakesecretservice.h)
    mailroom_dbus_test(keychainprompt "xvfb-run;-a")
endif()
