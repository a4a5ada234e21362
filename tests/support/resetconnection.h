// SPDX-License-Identifier: Apache-2.0
// Ends a connection abortively, so that the other side sees a reset and no orderly end.
#pragma once

class QAbstractSocket;

void resetConnection(QAbstractSocket &socket);
