mailroom_layer(smtp SOURCES
    connectionrace.cpp connectionrace.h dotstuffer.cpp
    dotstuffer.h ehloname.cpp ehloname.h saslmechanism.cpp saslmechanism.h scrammechanism.cpp
    scrammechanism.h smtpcapabilities.cpp smtpcapabilities.h smtpchannel.cpp smtpchannel.h smtpplan.h
    smtpreply.cpp smtpreply.h smtpsession.cpp smtpsession.h smtpsignin.cpp smtpsignin.h
    smtpverdict.cpp smtpverdict.h tlshandshake.cpp tlshandshake.h tlsprobe.cpp tlsprobe.h
    LINK Qt6::Network mailroom_diagnosis mailroom_mail mailroom_trust)
