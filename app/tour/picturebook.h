#pragma once

#include "app/console/heldconsole.h"

namespace truvamate::tour {

/// Numbered pictures of a console as it stands on the screen, with the dialogs over it.
class PictureBook
{
public:
    /// folder: where the pictures go; it is made. prefix begins their names.
    PictureBook(QString folder, HeldConsole &console, QString prefix = {});

    /// In English "03-payment-light.png" and "03-payment-dark.png", in Thai "03-payment-thai.png". Error:
    /// tour.unwritable.
    Result<Done> take(const QString &name);
    int count() const { return m_count; } ///< of files

private:
    Result<Done> write(const QString &name);

    QString m_folder;
    QString m_prefix;
    HeldConsole &m_console;
    int m_number = 0;
    int m_count = 0;
};

} // namespace truvamate::tour
