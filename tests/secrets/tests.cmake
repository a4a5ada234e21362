# SPDX-License-Identifier: Apache-2.0
if(UNIX)
    mailroom_test(secrets/coredumps mailroom_secrets)
endif()
mailroom_test(secrets/clientsecrets mailroom_saving)
mailroom_test(secrets/interruptedsaving mailroom_saving)
mailroom_test(secrets/keychainoutcome mailroom_secrets)
mailroom_test(secrets/secret mailroom_secrets)
mailroom_test(secrets/secretslog mailroom_saving)
mailroom_test(secrets/sessionsecretstore mailroom_secrets)
mailroom_test(secrets/settingssaver mailroom_saving)

# The same program in each surroundings that a keychain can be in. It is told which.
qt_add_executable(tst_keychainsecretstore secrets/tst_keychainsecretstore.cpp)
target_link_libraries(tst_keychainsecretstore PRIVATE mailroom_flags Qt6::Test mailroom_secrets)
function(mailroom_surroundings name)
    add_test(NAME tst_keychainsecretstore_${name} COMMAND ${CMAKE_COMMAND} -E env
        MAILROOM_SURROUNDINGS=${name} LC_ALL=C.UTF-8 ${ARGN} $<TARGET_FILE:tst_keychainsecretstore>)
    set_tests_properties(tst_keychainsecretstore_${name} PROPERTIES TIMEOUT 120 LABELS integration)
endfunction()
set(with_keyring ${CMAKE_CURRENT_SOURCE_DIR}/support/with-keyring)
foreach(surroundings unlocked locked missing none)
    mailroom_surroundings(${surroundings} KEYRING=${surroundings} ${with_keyring})
endforeach()
# With a display or a runtime directory, a bus would be found or started.
set(bare ${CMAKE_CURRENT_BINARY_DIR}/home/tst_keychainsecretstore)
file(MAKE_DIRECTORY ${bare})
set(no_session --unset=DISPLAY --unset=WAYLAND_DISPLAY HOME=${bare} XDG_RUNTIME_DIR=${bare})
mailroom_surroundings(no_bus ${no_session} --unset=DBUS_SESSION_BUS_ADDRESS)
mailroom_surroundings(dead_bus ${no_session} DBUS_SESSION_BUS_ADDRESS=unix:path=${bare}/bus)
# QtKeychain opens libsecret at run time, by this name; an empty file is none.
file(WRITE ${bare}/libsecret-1.so.0 "")
mailroom_surroundings(no_libsecret ${with_keyring} env LD_LIBRARY_PATH=${bare})

# What needs D-Bus to be made: a Secret Service that does not answer, played by the test on a bus
# without any other, and the real one with its window.
function(mailroom_dbus_test name wrapper)
    cmake_parse_arguments(arg "" "" "SOURCES;ENVIRONMENT" ${ARGN})
    qt_add_executable(tst_${name} secrets/tst_${name}.cpp ${arg_SOURCES})
    target_include_directories(tst_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(tst_${name} PRIVATE mailroom_flags Qt6::Test Qt6::DBus mailroom_secrets)
    add_test(NAME tst_${name} COMMAND ${with_keyring} ${wrapper} $<TARGET_FILE:tst_${name}>)
    set_tests_properties(tst_${name} PROPERTIES TIMEOUT 120 LABELS integration
        ENVIRONMENT "LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()

if(TARGET Qt6::DBus)
    mailroom_dbus_test(keychaindeadlines "" ENVIRONMENT KEYRING=none
        SOURCES secrets/fakesecretservice.cpp secrets/fakesecretservice.h)
    mailroom_dbus_test(keychainprompt "xvfb-run;-a")
endif()
