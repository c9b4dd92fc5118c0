'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import type { FocalPoint } from '#lib/domain/media/focal-point.ts';
import { FocalPointField } from './focal-point-field.client.tsx';

type Props = {
  picture: { src: string; width: number; height: number };
  value: FocalPoint;
  onSet: (point: FocalPoint) => void;
};

/** The focal point of one use of a picture, asked for in a dialog and set at its end. */
export function FocalPointDialog({ picture, value, onSet }: Props) {
  const [point, setPoint] = useState<FocalPoint | null>(null);
  return (
    <Dialog
      open={point !== null}
      onOpenChange={(open) => setPoint(open ? value : null)}
      trigger={<Button size="small">Focal point</Button>}
      title="Focal point"
      description="What must stay in view wherever the picture is cropped."
    >
      {point ? (
        <>
          <FocalPointField picture={picture} value={point} onChange={setPoint} />
          <div>
            <Button
              variant="primary"
              onClick={() => {
                onSet(point);
                setPoint(null);
              }}
            >
              Set focal point
            </Button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
