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
