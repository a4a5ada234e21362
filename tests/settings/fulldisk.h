// SPDX-License-Identifier: Apache-2.0
// POSIX only. No file of this process can grow beyond some bytes: to it the same as a full disk.
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>

class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{bytes, m_before.rlim_max};
        m_isEffective = setrlimit(RLIMIT_FSIZE, &full) == 0;
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

    bool isEffective() const { return m_isEffective; }

private:
    rlimit m_before{};
    bool m_isEffective = false;
};
