# SPDX-License-Identifier: Apache-2.0
mailroom_test(graph/graphmessage mailroom_graph)
mailroom_test(graph/messageparts mailroom_graph)
mailroom_test(graph/graphsession mailroom_graph mailroom_testsupport SOURCES graph/graphrun.cpp graph/graphrun.h)
mailroom_test(graph/messagejson mailroom_graph)
mailroom_test(graph/graphform mailroom_graph)
mailroom_test(graph/uploadsession mailroom_graph mailroom_testsupport SOURCES graph/fakedrafts.cpp graph/fakedrafts.h)
mailroom_test(graph/graphrequest mailroom_graph mailroom_testsupport)
mailroom_test(graph/tokenrequest mailroom_graph mailroom_testsupport SOURCES graph/graphrun.cpp graph/graphrun.h)
