#pragma once

#include "scanner/qrcode.h"

#include <QWidget>

namespace truvamate {

/// A QR code on white paper with its margin, whatever the theme: cameras want it so.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);
    /// Empty where the text does not fit.
    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

} // namespace truvamate
