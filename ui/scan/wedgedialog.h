#pragma once

#include "ui/scan/wedgefilter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace truvamate {

/// How the hand scanner at this computer sends its codes, with a place to try it.
class WedgeDialog : public QDialog
{
    Q_OBJECT

public:
    WedgeDialog(WedgeFilter &filter, QSettings &settings, QWidget *parent);

    void showScan(const QString &code);
    void reject() override; ///< as it was before

private:
    WedgeProfile entered() const;
    void save();

    WedgeFilter &m_filter;
    QSettings &m_settings;
    WedgeProfile m_before;
    QLineEdit *m_prefix;
    QLineEdit *m_suffix;
    QComboBox *m_terminator;
    QSpinBox *m_delay;
    QLabel *m_tried;
};

} // namespace truvamate
