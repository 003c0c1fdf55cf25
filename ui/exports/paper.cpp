#include "ui/exports/paper.h"

#include <QPagedPaintDevice>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace truvamate {

void printHtml(QPagedPaintDevice *device, const QString &html)
{
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSize(9);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(device);
}

void openPrintDialog(QWidget *parent, const QString &title, const QString &docName, const QString &html)
{
    auto *dialog = new QPrintDialog(parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->printer()->setDocName(docName);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [html](QPrinter *printer) { printHtml(printer, html); });
    dialog->open();
}

} // namespace truvamate
