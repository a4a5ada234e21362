// SPDX-License-Identifier: Apache-2.0
#include "support/resetconnection.h"

#include <QAbstractSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

// Qt's abort() closes with whatever the system makes of it, which is an orderly end as long as
// nothing is unread. Only a linger time of zero makes a reset of it, on every system.
void resetConnection(QAbstractSocket &socket)
{
    struct linger none
    {
    };
    none.l_onoff = 1;
    none.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&none), sizeof none);
#else
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
               sizeof none);
#endif
    socket.abort();
}
