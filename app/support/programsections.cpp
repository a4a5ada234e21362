// SPDX-License-Identifier: Apache-2.0
#include "support/programsections.h"

#include "support/functionsection.h"
#include "support/hardware.h"
#include "support/installation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QProcessEnvironment>
#include <QSslSocket>
#include <QSysInfo>
#include <QThread>
#include <QTimeZone>

#include <clocale>

using namespace Qt::StringLiterals;

namespace {

QString programWords(const char *text)
{
    return QCoreApplication::translate("ProgramSections", text);
}

QString yesOrNo(bool value)
{
    return value ? programWords(QT_TRANSLATE_NOOP("ProgramSections", "yes"))
                 : programWords(QT_TRANSLATE_NOOP("ProgramSections", "no"));
}

QString compilerText()
{
#if defined(Q_CC_CLANG)
    return u"Clang "_s + QString::fromLatin1(__clang_version__);
#elif defined(Q_CC_MSVC)
    return u"MSVC "_s + QString::number(_MSC_FULL_VER);
#elif defined(Q_CC_GNU)
    return u"GCC "_s + QString::fromLatin1(__VERSION__);
#else
    return programWords(QT_TRANSLATE_NOOP("ProgramSections", "unknown"));
#endif
}

QString buildTypeText()
{
#ifdef NDEBUG
    return u"release"_s;
#else
    return u"debug"_s;
#endif
}

InformationSection product()
{
    InformationSection section;
    section.id = u"product"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Product"));
    section.add(u"name"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Name")),
                u"Mailroom"_s);
    section.add(u"version"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Version")),
                QString::fromLatin1(MAILROOM_VERSION));
    section.add(u"buildType"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Build type")),
                buildTypeText());
    section.add(u"compiler"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Compiler")),
                compilerText());
    section.add(u"buildAbi"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Built for")),
                QSysInfo::buildAbi());
    return section;
}

InformationSection operatingSystem()
{
    InformationSection section;
    section.id = u"operating-system"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Operating system"));
    section.add(u"name"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Name")),
                QSysInfo::prettyProductName());
    section.add(u"type"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Type")),
                QSysInfo::productType());
    section.add(u"version"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Version")),
                QSysInfo::productVersion());
    section.add(u"kernel"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Kernel")),
                QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    section.add(u"architecture"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Architecture")),
                QSysInfo::currentCpuArchitecture());
    return section;
}

InformationSection qt()
{
    InformationSection section;
    section.id = u"qt"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Qt and TLS"));
    section.add(u"version"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Qt in use")),
                QString::fromLatin1(qVersion()));
    section.add(u"builtWith"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Built with Qt")),
                QString::fromLatin1(QT_VERSION_STR));
    section.add(u"supportsTls"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "TLS is available")),
                yesOrNo(QSslSocket::supportsSsl()));
    section.add(u"tlsBackend"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "TLS backend")),
                QSslSocket::activeBackend());
    section.add(u"tlsLibrary"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "TLS library in use")),
                QSslSocket::sslLibraryVersionString());
    section.add(u"tlsLibraryBuiltWith"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Qt built with TLS library")),
                QSslSocket::sslLibraryBuildVersionString());
    return section;
}

InformationSection locale()
{
    const QDateTime now = QDateTime::currentDateTime();
    InformationSection section;
    section.id = u"locale"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Language and time"));
    section.add(u"name"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Locale")),
                QLocale::system().name());
    section.add(u"programLocale"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Locale of the program")),
                QLocale().name());
    section.add(u"uiLanguages"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Languages wanted")),
                QLocale::system().uiLanguages().join(", "_L1));
    section.add(u"decimalPoint"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Decimal point")),
                QLocale::system().decimalPoint());
    section.add(u"encoding"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Character encoding")),
                QString::fromLocal8Bit(std::setlocale(LC_CTYPE, nullptr)));
    section.add(u"timeZone"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Time zone")),
                QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    section.add(u"localTime"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Local time")),
                now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate));
    section.add(u"utc"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "UTC")),
                now.toUTC().toString(Qt::ISODate));
    return section;
}

InformationSection machine(const QList<InformationSection::Fact> &further)
{
    InformationSection section;
    section.id = u"machine"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Machine"));
    section.add(u"architecture"_s,
                programWords(QT_TRANSLATE_NOOP("ProgramSections", "Architecture")),
                QSysInfo::currentCpuArchitecture());
    section.add(u"processors"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Processors")),
                QString::number(QThread::idealThreadCount()));
    const Hardware hardware = Hardware::here();
    if (!hardware.processor.isEmpty())
        section.add(u"processorModel"_s,
                    programWords(QT_TRANSLATE_NOOP("ProgramSections", "Processor model")),
                    hardware.processor);
    if (hardware.memory > 0)
        section.add(u"memory"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Memory")),
                    QLocale::c().formattedDataSize(hardware.memory));
    if (hardware.processor.isEmpty() || hardware.memory <= 0)
        section.remarks << programWords(
            QT_TRANSLATE_NOOP("ProgramSections",
                              "This operating system tells the processor’s model and the memory in "
                              "part only, or not at all."));
    section.facts << further;
    return section;
}

InformationSection installation(const QString &settingsLocation, const QString &dataFolder)
{
    const QString folder = QCoreApplication::applicationDirPath();
    const auto kind = Installation::kindOf(folder, QProcessEnvironment::systemEnvironment());
    InformationSection section;
    section.id = u"installation"_s;
    section.title = programWords(QT_TRANSLATE_NOOP("ProgramSections", "Installation"));
    section.add(u"kind"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Kind")),
                Installation::text(kind));
    section.add(u"program"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Program")),
                Installation::withoutHome(QCoreApplication::applicationFilePath()));
    section.add(u"settings"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Settings")),
                Installation::withoutHome(settingsLocation));
    section.add(u"data"_s, programWords(QT_TRANSLATE_NOOP("ProgramSections", "Data")),
                Installation::withoutHome(dataFolder));
    return section;
}

} // namespace

std::unique_ptr<SectionProvider> productSection()
{
    return functionSection(product);
}

std::unique_ptr<SectionProvider> operatingSystemSection()
{
    return functionSection(operatingSystem);
}

std::unique_ptr<SectionProvider> qtSection()
{
    return functionSection(qt);
}

std::unique_ptr<SectionProvider> localeSection()
{
    return functionSection(locale);
}

std::unique_ptr<SectionProvider> machineSection(const QList<InformationSection::Fact> &further)
{
    return functionSection([further] { return machine(further); });
}

std::unique_ptr<SectionProvider> installationSection(const QString &settingsLocation,
                                                     const QString &dataFolder)
{
    return functionSection(
        [settingsLocation, dataFolder] { return installation(settingsLocation, dataFolder); });
}
