#pragma once

#include "ui/shell/workspacehost.h"

#include <QDialog>

namespace truvamate {

class Watchdog;

/// What is said about the program and this computer.
struct AboutFacts
{
    WorkspaceFacts workspace;
    QString dataRoot;
    QString scanProgram;
    const Watchdog *watchdog = nullptr;
};

/// Versions, workspace, database, folders, the last errors and stalls, as text to be copied. No personal
/// data.
QString diagnosticsText(const AboutFacts &facts);

/// Keeps the last warnings and errors of the program, for diagnostics. Call it once, at the start.
void keepLastErrors();
QStringList lastErrors();

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const AboutFacts &facts, QWidget *parent);
};

} // namespace truvamate
