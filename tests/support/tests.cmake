# SPDX-License-Identifier: Apache-2.0
# What several tests stand on, and its own tests.
add_library(mailroom_testsupport STATIC
    support/certificates.cpp support/certificates.h
    support/fakegraph.cpp support/fakegraph.h
    support/opensslserver.cpp support/opensslserver.h
    support/resetconnection.cpp support/resetconnection.h
    support/scriptedconversation.cpp support/scriptedconversation.h
    support/scriptedserver.cpp support/scriptedserver.h
    support/scriptstep.cpp support/scriptstep.h)
target_include_directories(mailroom_testsupport PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(mailroom_testsupport PRIVATE mailroom_flags PUBLIC Qt6::Network $<$<PLATFORM_ID:Windows>:ws2_32>)

mailroom_test(support/certificates mailroom_testsupport)
mailroom_test(support/opensslserver mailroom_testsupport)
mailroom_test(support/scriptedserver mailroom_testsupport)
mailroom_test(support/scriptedservertls mailroom_testsupport)
mailroom_test(support/supportmail mailroom_support)
mailroom_test(support/knownsecrets mailroom_support)
mailroom_test(support/requestdraft mailroom_support)
mailroom_test(support/license mailroom_support SOURCES support/jsonschema.cpp support/jsonschema.h)
mailroom_test(support/lasttest mailroom_support)
mailroom_test(support/systeminformation mailroom_support SOURCES support/jsonschema.cpp support/jsonschema.h)
mailroom_test(support/sections mailroom_support SOURCES support/jsonschema.cpp support/jsonschema.h)
mailroom_test(support/droppedin mailroom_support)
mailroom_test(support/installation mailroom_support)
