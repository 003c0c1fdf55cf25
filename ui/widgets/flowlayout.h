#pragma once

#include <QLayout>

#include <utility>
#include <vector>

namespace truvamate {

/// Things one after the other, as many in a line as fit.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void insertWidget(int place, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int place) const override;
    QLayoutItem *takeAt(int place) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    static void placeLine(const std::vector<std::pair<QLayoutItem *, QRect>> &line, int height);
    int arrange(const QRect &rectangle, bool place) const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace truvamate
